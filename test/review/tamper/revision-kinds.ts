/** Files that came late, or came again for the same period. */
import { calculated } from './calculated-form';
import { reportedInTime } from './evidence-kinds';
import { snapshotOfPlan } from './plan-snapshot';
import type { Tampering } from './tamper-kind';
import type { TypedForm } from './typed-form';

function sentBefore(sound: TypedForm) {
  return { previous: snapshotOfPlan(calculated(sound)) };
}

export const revisionKinds: readonly Tampering[] = [
  {
    id: 'in-time-in-a-late-file',
    number: 34,
    check: 'timely-but-received-late',
    severity: 'warning',
    where: { line: '1.2', column: 'x' },
    typing: reportedInTime,
    sending: () => ({ receivedAt: '2026-01-15T17:01' }),
  },
  {
    id: 'document-put-in-later',
    number: 43,
    check: 'resubmission-changed',
    severity: 'info',
    where: { document: 9, column: 'code' },
    typing: (form) => form.put({ document: 9, column: 'code' }, 'TL99'),
    sending: sentBefore,
  },
  {
    id: 'figure-changed-in-silence',
    number: 43,
    check: 'resubmission-unannounced',
    severity: 'warning',
    where: { line: '3.4', column: 'a' },
    typing: (form) => {
      const figure = { line: '3.4', column: 'a' } as const;
      form.put(figure, form.number(figure) - 1);
    },
    sending: sentBefore,
  },
];
