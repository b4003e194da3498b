import { parseRange } from '../../../src/workbook/address';
import type { CommentSnapshot, SheetSnapshot, ValidationSnapshot } from '../../../src/workbook/snapshot';
import type { CommentModel } from './comment-model';
import { changeOver } from './regions';
import type { SheetExtras } from './sheet-extras';
import {
  noValidation,
  ruleOperators,
  ruleTypes,
  type RuleType,
  type ValidationModel,
} from './validation-model';

/** Takes over what the reader of files knows of a sheet beside cells, tables and merges. */
export function loadExtras(
  extras: SheetExtras,
  from: Pick<SheetSnapshot, 'comments' | 'validations'>,
  freshId: () => string,
): void {
  extras.comments = commentsOf(from.comments, freshId);
  for (const validation of from.validations) {
    const value = validationOf(validation);
    for (const address of validation.ranges) {
      const range = parseRange(address);
      if (!range || !value) continue;
      extras.validations = changeOver(extras.validations, range, noValidation, () => value);
    }
  }
}

/** Threads stand in the order of the file: the first at a cell is the comment, those after it are its replies. */
function commentsOf(comments: readonly CommentSnapshot[], freshId: () => string): CommentModel[] {
  const found: CommentModel[] = [];
  for (const { row, column, author, text, threaded } of comments) {
    const thread = found.find(
      (other) => threaded && other.threaded && other.row === row && other.column === column,
    );
    if (thread) thread.replies.push({ author, text });
    else found.push({ id: freshId(), row, column, author, text, threaded, resolved: false, replies: [] });
  }
  return found;
}

/** Null for those that let everything in. Messages are not read from files. */
function validationOf({ type, operator, formula1, formula2 }: ValidationSnapshot): ValidationModel | null {
  const known = type === 'whole' ? 'wholeNumber' : ruleTypes.find((name) => name === type);
  if (!known || formula1 === null) return null;
  const written = operator ?? 'between';
  const rule = {
    type: known,
    operator: isCompared(known)
      ? (ruleOperators.find((name) => inFile(name) === written) ?? 'Between')
      : null,
    formula1,
    formula2,
    inCellDropDown: true,
  };
  return { ...noValidation, rule };
}

function isCompared(type: RuleType): boolean {
  return type !== 'list' && type !== 'custom';
}

/** `EqualTo` is `equal` in a file, `GreaterThanOrEqualTo` is `greaterThanOrEqual`. */
function inFile(operator: string): string {
  const name = operator.replace(/To$/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
