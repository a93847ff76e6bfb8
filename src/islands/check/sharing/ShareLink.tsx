import { useState } from 'preact/hooks';
import { encodeProfile, type Profile, type Role, roles } from '#domain/profile-link.ts';
import { plural } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import type { Result } from '#islands/check/results/read-result.ts';
import { copyText } from './copy-text.ts';
import { QrCode } from './QrCode.tsx';
import { sayScore } from './say-score.ts';

/** One's scores as a link: what goes into it is by choice. */
export function ShareLink({ data, result }: { data: CheckData; result: Result }) {
  const { share } = data.texts;
  const [role, setRole] = useState<Role>();
  const [hasIndividual, setIndividual] = useState(false);
  const scored = result.factors.flatMap(({ factor, result: known }) =>
    known.status === 'scored' ? [{ level: factor.level, score: known }] : [],
  );
  const shared = scored.filter(({ level }) => hasIndividual || level !== 'individual').map(({ score }) => score);
  if (scored.length === 0) return <p>{share.nothing}</p>;
  return (
    <section class="share-link" aria-labelledby="share-link">
      <h3 id="share-link">{share.title}</h3>
      <p>{share.lead}</p>
      <p class="field">
        <label for="share-role">{share.role}</label>
        <select
          id="share-role"
          value={role ?? ''}
          onChange={({ currentTarget }) => setRole(roles.find((known) => known === currentTarget.value))}
        >
          <option value="">{share.noRole}</option>
          {roles.map((known) => (
            <option key={known} value={known}>
              {share.roles[known]}
            </option>
          ))}
        </select>
      </p>
      <label class="pick">
        <input
          type="checkbox"
          checked={hasIndividual}
          onChange={({ currentTarget }) => setIndividual(currentTarget.checked)}
        />
        <span>{share.individual}</span>
      </label>
      {shared.length === 0 ? (
        <p>{share.onlyIndividual}</p>
      ) : (
        <Link data={data} result={result} role={role} hasIndividual={hasIndividual} scores={shared} />
      )}
    </section>
  );
}

/** What a link reveals, before there is one to copy. */
function Link({ data, result, ...profile }: { data: CheckData; result: Result } & Profile) {
  const { share } = data.texts;
  const [told, setTold] = useState({ link: '', message: '' });
  const { scores } = profile;
  const single = scores.filter(({ coarse }) => coarse);
  const path = data.views.find(({ id }) => id === 'profile')?.path ?? '';
  const link = `${location.origin}${path}#${encodeProfile(profile)}`;
  const copy = async () => setTold({ link, message: (await copyText(link)) ? share.copied : share.failed });
  return (
    <>
      <p>
        {share.reveals} {share.warning}
      </p>
      <details>
        <summary>
          {share.open}: {plural(share.count, scores.length)}
        </summary>
        <ul>
          {scores.map((score) => (
            <li key={score.factor}>
              {result.named(score.factor).factor.title}: {sayScore(score, data)}
            </li>
          ))}
        </ul>
      </details>
      {single.length > 0 && (
        <>
          <p class="notice">{share.single}</p>
          <ul>
            {single.map(({ factor }) => (
              <li key={factor}>{result.named(factor).factor.title}</li>
            ))}
          </ul>
        </>
      )}
      <p class="field">
        <label for="share-link-text">{share.link}</label>
        <input
          id="share-link-text"
          type="text"
          readOnly
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </p>
      <p>
        <button type="button" class="button" onClick={copy}>
          {share.copy}
        </button>
      </p>
      {/* What was said of another link, before a choice changed it, is no longer so. */}
      <p role="status">{told.link === link && told.message}</p>
      <QrCode text={link} texts={data.texts} />
    </>
  );
}
