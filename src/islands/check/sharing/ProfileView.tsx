import { useEffect, useState } from 'preact/hooks';
import { parseProfile } from '#domain/profile-link.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { SharedProfile } from './SharedProfile.tsx';

/** A profile that someone passed on in the address, read-only: nothing of it is kept. */
export function ProfileView({ data }: { data: CheckData }) {
  const { profile: texts } = data.texts;
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      const isPart = document.getElementById(location.hash.slice(1)) !== null;
      // A link to a part of the page, as the one past its head, leaves the profile in the address.
      if (isPart && fragment !== '') history.replaceState(null, '', fragment);
      else setFragment(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [fragment]);
  const parsed = parseProfile(fragment);
  const hasPart = !parsed.ok && parsed.problem === 'none' && fragment !== '';
  useEffect(() => {
    // A fragment that is no profile may name a heading, which was not there when the page came.
    if (hasPart) document.getElementById(fragment.slice(1))?.scrollIntoView();
  }, [hasPart, fragment]);
  return (
    <>
      <div role="alert">{!parsed.ok && <p class="notice">{texts[parsed.problem]}</p>}</div>
      {parsed.ok && <SharedProfile data={data} profile={parsed.profile} />}
      <p class="buttons no-print">
        <a class="button" href={data.views.find(({ id }) => id === 'start')?.path}>
          {texts.toCheck}
        </a>
      </p>
    </>
  );
}
