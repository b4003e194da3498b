/** The forms that were issued, as a program reads them. */
import type { Unit } from '../../core/book';
import type { Finding } from '../../core/findings/finding';
import type { WrittenForm } from '../commands/issue';
import { findingDocument } from './findings';

export function issueDocument(
  forms: readonly WrittenForm[],
  without: readonly Unit[],
  findings: readonly Finding[],
): object {
  return {
    forms,
    without: without.map(({ code, name, group }) => ({ code, name, group })),
    findings: findings.map(findingDocument),
  };
}
