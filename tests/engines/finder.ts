import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import type { Thing } from './visitor.ts';

/** The first thing like this that shows on the page, or null. It runs in the page. */
export function find(thing: Thing): Element | null {
  return allLike(thing)[0] ?? null;
}

function allLike(thing: Thing): Element[] {
  const places = thing.within ? allLike(thing.within) : [document.documentElement];
  return places
    .flatMap((place) => look([...place.querySelectorAll('*')], thing))
    .filter((part) => part.checkVisibility({ visibilityProperty: true }));
}

function look(parts: readonly Element[], thing: Thing): Element[] {
  if ('text' in thing) return deepest(parts, thing.text);
  if ('label' in thing)
    return parts.filter((part) => part.matches('input, select, textarea') && isCalled(part, thing.label));
  const { role, name } = thing;
  return parts
    .filter((part) => getRole(part) === role && !isInaccessible(part))
    .filter((part) => name === undefined || isCalled(part, name));
}

function isCalled(part: Element, name: string): boolean {
  return oneLine(computeAccessibleName(part)) === oneLine(name);
}

/** The parts that have exactly this text and hold no smaller part that has it too. */
function deepest(parts: readonly Element[], text: string): Element[] {
  const wanted = oneLine(text);
  const alike = parts.filter((part) => !part.matches('script, style') && oneLine(part.textContent ?? '') === wanted);
  return alike.filter((part) => !alike.some((other) => other !== part && part.contains(other)));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
