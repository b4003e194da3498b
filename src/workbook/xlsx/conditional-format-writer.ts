import { rangeName } from '../address';
import type { CellStyle, ConditionalFormatPlan } from '../plan';
import { crc32 } from './crc32';
import { shortestNumber } from './number-text';
import { encodeCellText, escapeXml } from './xml-text';

type DataBar = Extract<ConditionalFormatPlan, { kind: 'dataBar' }>;

export interface ConditionalFormatContext {
  /** Name of the sheet's part, from which the ids of its bars are made. */
  readonly part: string;
  /** Index of a style among those of conditional formats. */
  readonly style: (style: CellStyle) => number;
}

/** What a sheet holds for its conditional formats: elements after its merges, and bars as Excel 2010 draws them. */
export interface ConditionalFormatsXml {
  readonly elements: string;
  /** Inside of the sheet's `extLst`, or empty. */
  readonly extension: string;
}

const excel2010 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

export function conditionalFormatsXml(
  formats: readonly ConditionalFormatPlan[],
  context: ConditionalFormatContext,
): ConditionalFormatsXml {
  const elements = formats.map((format, i) => {
    const priority = `priority="${String(i + 1)}"`;
    const rule =
      format.kind === 'formula'
        ? `<cfRule type="expression" dxfId="${String(context.style(format.style))}" ${priority}><formula>${encodeCellText(format.formula)}</formula></cfRule>`
        : `<cfRule type="dataBar" ${priority}>${dataBarXml(format, barId(context, i))}</cfRule>`;
    return `<conditionalFormatting sqref="${rangeName(format.range)}">${rule}</conditionalFormatting>`;
  });
  const bars = formats.flatMap((format, i) =>
    format.kind === 'dataBar' ? [dataBar2010Xml(format, barId(context, i))] : [],
  );
  const extension =
    bars.length === 0
      ? ''
      : `<ext xmlns:x14="${excel2010}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext>`;
  return { elements: elements.join(''), extension };
}

/** As Excel 2007 knows it: fading, never quite empty. The id leads to what Excel 2010 draws instead. */
function dataBarXml(bar: DataBar, id: string): string {
  const end = (kind: 'min' | 'max') => {
    const value = bar[kind];
    return value === undefined
      ? `<cfvo type="${kind}"/>`
      : `<cfvo type="num" val="${shortestNumber(value)}"/>`;
  };
  return (
    `<dataBar>${end('min')}${end('max')}<color rgb="FF${escapeXml(bar.color)}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${excel2010}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`
  );
}

/** One plain colour, and as long as the value says: nothing at the lower end, the whole cell at the upper. */
function dataBar2010Xml(bar: DataBar, id: string): string {
  const end = (kind: 'min' | 'max') => {
    const value = bar[kind];
    return value === undefined
      ? `<x14:cfvo type="${kind}"/>`
      : `<x14:cfvo type="num"><xm:f>${shortestNumber(value)}</xm:f></x14:cfvo>`;
  };
  return (
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">${end('min')}${end('max')}` +
    '<x14:negativeFillColor rgb="FF7F7F7F"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>' +
    `<xm:sqref>${rangeName(bar.range)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** A GUID that no other bar of the workbook has. */
function barId({ part }: ConditionalFormatContext, index: number): string {
  const hexadecimal = (value: number, digits: number) =>
    value.toString(16).toUpperCase().padStart(digits, '0');
  const sheet = hexadecimal(crc32(new TextEncoder().encode(part)), 8);
  return `{${sheet}-C415-4000-8000-${hexadecimal(index, 12)}}`;
}
