import type { CheckFactor } from '#islands/check/check-data.ts';

export function FactorLink({ factor }: { factor: CheckFactor }) {
  return (
    <a class="factor-name" href={factor.path}>
      {factor.title}
    </a>
  );
}
