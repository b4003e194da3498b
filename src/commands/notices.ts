/** What commands say beside what the pane itself says. */
import { severities } from '../core/findings/finding';
import type { Problems } from '../pane/session/problems';
import type { Notice } from '../pane/state';

export const notices = {
  scoreFirst: { key: 'pane.command.scoreFirst', parameters: {} },
  selectUnit: { key: 'pane.command.selectUnit', parameters: {} },
} as const satisfies Readonly<Record<string, Notice>>;

/** How many points there are to look at, by gravity; or that there are none. */
export function findingsNotice({ counts }: Problems): Notice {
  const isClean = severities.every((severity) => counts[severity] === 0);
  return isClean
    ? { key: 'pane.command.clean', parameters: {} }
    : { key: 'pane.command.findings', parameters: counts };
}
