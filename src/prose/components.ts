import Beyond from './Beyond.astro';
import BuildFacts from './BuildFacts.astro';
import Changes from './Changes.astro';
import Cite from './Cite.astro';
import Factors from './Factors.astro';
import In from './In.astro';
import InstrumentChanges from './InstrumentChanges.astro';
import Link from './Link.astro';
import ModelFigure from './ModelFigure.astro';
import Passage from './Passage.astro';
import SectionHeading from './SectionHeading.astro';
import Statements from './Statements.astro';
import StoredNames from './StoredNames.astro';

/** What prose may use without importing it, and what its headings and links become. */
export const proseComponents = {
  a: Link,
  h2: SectionHeading,
  Beyond,
  BuildFacts,
  Changes,
  Cite,
  Factors,
  In,
  InstrumentChanges,
  ModelFigure,
  Passage,
  Statements,
  StoredNames,
};
