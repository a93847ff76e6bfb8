/**
 * Every key under which this site stores anything, each behind the prefix `lio:` so that others on the origin stay apart.
 *
 * Schema 1 of the self-check's data:
 *
 *     lio:schema                            "1"
 *     lio:keeping                           "device" or "tab": what the visitor chose, where it is kept
 *     lio:part                              "the night shift": the part of the organisation it is about
 *     lio:answer:variety-different-tasks    "3"   a step 0–4, "?" for don't know, "-" for does not apply
 *     lio:plan:variety                      {"what":"…","who":"…","when":"…","signs":"…"}
 *     lio:review                            "2027-01-15"
 *     lio:round:1a2b3c4d                    {"label":"Spring","closed":"2026-03-01","instrument":1,"answers":{"…":3}}
 *     lio:pending                           {"set":{…},"remove":[…]}: a change of many entries that is being made
 *     lio:aside:lio:answer:…                what could not be read, byte for byte
 *
 * And in Cache Storage, only where someone asked to keep something for use without a network (`domain/offline-sets.ts`):
 *
 *     lio:offline:nl.1a2b3c4d5e             the files of a list by their path; the list itself comes last, so that one without is not whole
 *
 * The schema is the first. A later one bumps `lio:schema`; whatever an older one holds is then read as that schema says.
 */
export const storageKeys = {
  prefix: 'lio:',
  /** The language that the visitor chose, `nl` or `en`. Set by pressing a language link only. */
  language: 'lio:locale',
  schema: 'lio:schema',
  keeping: 'lio:keeping',
  part: 'lio:part',
  answers: 'lio:answer:',
  plan: 'lio:plan:',
  review: 'lio:review',
  rounds: 'lio:round:',
  pending: 'lio:pending',
  aside: 'lio:aside:',
  /** Caches, not keys. */
  offline: 'lio:offline:',
} as const;

/** The schema that this version of the site writes. */
export const currentSchema = 1;
