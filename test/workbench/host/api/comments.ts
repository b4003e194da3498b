import type { CommentModel } from '../../model/comment-model';
import { must } from '../../model/must';
import { apiTable, child, method, property } from '../api-table';
import { flagOf, textOf, type Arguments } from '../arguments';
import type { Context } from '../context';
import { HostError } from '../host-error';
import { object, type HostObject } from '../host-object';
import type { CommentTarget, CommentsTarget } from '../sheet-targets';
import { cellGiven } from './given-ranges';
import { rangeAt } from './range-place';
import { refuseProtected } from './write-guard';

/** Longest text of a comment. */
const longestText = 32_767;

/** Who writes in the workbench. */
const author = 'ChiSo';

export const comments = apiTable('CommentCollection', {
  items: (target, context) => commentsOf(target, true, context).map((found) => object('Comment', found)),
  find: (target, args, context) => nullOr('Comment', byId(target, true, args, context)),
  members: {
    getCount: method('1.10', (target, _, context) => commentsOf(target, true, context).length),
    add: child('1.10', (target, args, context) => object('Comment', add(target, true, args, context))),
    getItemByCell: child('1.10', (target, args, context) => {
      const { sheet, row, column } = cellGiven(args.at(0), target.sheet, context);
      const found = commentsOf({ sheet }, true, context).find(
        ({ comment }) => comment.row === row && comment.column === column,
      );
      if (!found) throw new HostError('ItemNotFound', 'no comment at the cell');
      return object('Comment', found);
    }),
    getItemOrNullObject: child('1.14', (target, args, context) =>
      nullOr('Comment', byId(target, true, args, context)),
    ),
  },
});

export const comment = apiTable('Comment', {
  key: 'id',
  members: {
    id: property('1.10', (target) => target.comment.id),
    authorName: property('1.10', (target) => target.comment.author),
    authorEmail: property('1.10', () => ''),
    content: property('1.10', (target) => target.comment.text, setText),
    contentType: property('1.12', () => 'Plain'),
    resolved: property(
      '1.11',
      (target) => target.comment.resolved,
      ({ sheet, comment: found }, value) => {
        refuseProtected(sheet, 'allowEditObjects');
        found.resolved = flagOf(value);
      },
    ),
    replies: {
      kind: 'navigation',
      since: '1.10',
      get: (target) => object('CommentReplyCollection', target),
    },
    getLocation: child('1.10', locationOf),
    delete: method('1.10', remove),
  },
});

export const commentReplies = apiTable('CommentReplyCollection', {
  items: (target) => target.comment.replies.map((_, index) => object('CommentReply', { ...target, index })),
  members: {
    getCount: method('1.10', (target) => target.comment.replies.length),
    add: child('1.10', (target, args) => {
      refuseProtected(target.sheet, 'allowEditObjects');
      target.comment.replies.push({ author, text: contentOf(args.text(0)) });
      return object('CommentReply', { ...target, index: target.comment.replies.length - 1 });
    }),
  },
});

export const commentReply = apiTable('CommentReply', {
  key: 'id',
  members: {
    id: property('1.10', ({ comment: { id }, index }) => `${id}-${String(index)}`),
    authorName: property('1.10', ({ comment: { replies }, index }) => replies[index]?.author ?? ''),
    content: property('1.10', ({ comment: { replies }, index }) => replies[index]?.text ?? ''),
    getLocation: child('1.10', locationOf),
  },
});

export const notes = apiTable('NoteCollection', {
  items: (target, context) => commentsOf(target, false, context).map((found) => object('Note', found)),
  find: (target, args, context) => nullOr('Note', byId(target, false, args, context)),
  members: {
    getCount: method('1.18', (target, _, context) => commentsOf(target, false, context).length),
    add: child('1.18', (target, args, context) => object('Note', add(target, false, args, context))),
    getItemOrNullObject: child('1.18', (target, args, context) =>
      nullOr('Note', byId(target, false, args, context)),
    ),
  },
});

export const note = apiTable('Note', {
  key: '_Id',
  members: {
    _id: property('1.18', (target) => target.comment.id),
    authorName: property('1.18', (target) => target.comment.author),
    content: property('1.18', (target) => target.comment.text, setText),
    getLocation: child('1.18', locationOf),
    delete: method('1.18', remove),
  },
});

function commentsOf({ sheet }: CommentsTarget, threaded: boolean, { model }: Context): CommentTarget[] {
  const sheets = sheet ? [sheet] : model.sheets;
  return sheets.flatMap((one) =>
    one.extras.comments
      .filter((found) => found.threaded === threaded)
      .map((found) => ({ sheet: one, comment: found })),
  );
}

function byId(
  target: CommentsTarget,
  threaded: boolean,
  args: Arguments,
  context: Context,
): CommentTarget | null {
  const id = args.text(0);
  return commentsOf(target, threaded, context).find((found) => found.comment.id === id) ?? null;
}

function nullOr(type: 'Comment' | 'Note', found: CommentTarget | null): HostObject | null {
  return found && object(type, found);
}

/** A cell has one comment or one note. */
function add(target: CommentsTarget, threaded: boolean, args: Arguments, context: Context): CommentTarget {
  const { sheet, row, column } = cellGiven(args.at(0), target.sheet, context);
  must(target.sheet === null || target.sheet === sheet, 'cell of another sheet');
  refuseProtected(sheet, 'allowEditObjects');
  if (sheet.extras.comments.some((found) => found.row === row && found.column === column)) {
    throw new HostError('ItemAlreadyExists', 'comment at the cell');
  }
  const added: CommentModel = {
    id: context.model.freshId(),
    row,
    column,
    threaded,
    author,
    text: contentOf(args.text(1)),
    resolved: false,
    replies: [],
  };
  sheet.extras.comments.push(added);
  sheet.extras.comments.sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheet, comment: added };
}

function contentOf(text: string): string {
  must(text !== '' && text.length <= longestText, 'content');
  return text;
}

function setText({ sheet, comment: found }: CommentTarget, value: Parameters<typeof textOf>[0]): void {
  refuseProtected(sheet, 'allowEditObjects');
  found.text = contentOf(textOf(value));
}

function remove({ sheet, comment: found }: CommentTarget): undefined {
  refuseProtected(sheet, 'allowEditObjects');
  sheet.extras.comments = sheet.extras.comments.filter((other) => other !== found);
  return undefined;
}

function locationOf({ sheet, comment: { row, column } }: CommentTarget): HostObject {
  return object('Range', rangeAt(sheet, row, column, 1, 1));
}
