import { proseComponents } from '#prose/components.ts';
import FactorSubheading from './FactorSubheading.astro';
import Factors from './Factors.astro';
import Link from './Link.astro';
import ModelFigure from './ModelFigure.astro';
import Passage from './Passage.astro';
import Subheading from './Subheading.astro';

/** Prose as it stands in the handbook: on one page with everything else. */
export const handbookComponents = { ...proseComponents, a: Link, h2: Subheading, Factors, ModelFigure, Passage };

/** The same within a factor, one level of headings down. */
export const handbookFactorComponents = { ...handbookComponents, h2: FactorSubheading };
