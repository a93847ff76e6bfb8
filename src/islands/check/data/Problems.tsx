import type { CheckTexts } from '#i18n/check-texts.ts';
import { fill, plural } from '#i18n/format.ts';
import type { ReadFiles } from './read-files.ts';

/** Which files cannot be opened and why, and which parts of the others cannot be used. */
export function Problems({ read, texts }: { read: ReadFiles; texts: CheckTexts['data'] }) {
  const { problems, refused } = read;
  return (
    <>
      {problems.map(({ file, problem }, index) => (
        <p key={`${file} ${index}`} class="notice">
          {fill(texts.problems[problem], { file: `“${file}”` })}
        </p>
      ))}
      {refused.length > 0 && (
        <>
          <p>{plural(texts.refused, refused.length)}</p>
          <ul>
            {refused.map(({ kind, name }, index) => (
              <li key={`${kind} ${name} ${index}`}>
                <bdi>{name}</bdi> ({texts.refusedKinds[kind]})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
