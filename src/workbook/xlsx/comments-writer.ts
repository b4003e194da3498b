import { cellName } from '../address';
import type { CommentPlan } from '../plan';
import type { Dialect } from './namespaces';
import { encodeCellText } from './xml-text';

/** The comments part of a sheet. */
export function commentsXml(comments: readonly CommentPlan[], dialect: Dialect): string {
  const elements = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${encodeCellText(text)}</t></text></comment>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${dialect.spreadsheet}"><authors><author>ChiSo</author></authors>` +
    `<commentList>${elements.join('')}</commentList></comments>`
  );
}

/** The drawing part without which Excel shows no comment: one hidden box for each. */
export function commentShapesXml(comments: readonly CommentPlan[]): string {
  const shapes = comments.map(({ row, column }, i) => {
    const anchor = [column + 1, 15, row, 4, column + 4, 15, row + 5, 4].join(', ');
    return (
      `<v:shape id="_x0000_s${String(1025 + i)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
