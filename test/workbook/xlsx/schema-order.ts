/**
 * Checks a part against the order of elements that ECMA-376 gives for what we write. Excel repairs or refuses a
 * file whose elements stand in another order, and no other program says so.
 */
import { SaxesParser } from 'saxes';

/** Children in their order; `a|b` is a choice, `*` may repeat, `!` must be there. */
const axis =
  'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt';
const labelParts =
  'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';
const fill = 'noFill|solidFill|gradFill|blipFill|pattFill|grpFill';
const runLook = `ln ${fill} effectLst|effectDag highlight latin ea cs sym`;

/** By local name, or by parent and local name where the same name means two things. */
const orders = new Map<string, string>([
  [
    'worksheet',
    'sheetPr dimension sheetViews sheetFormatPr cols* sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  ],
  ['conditionalFormatting', 'cfRule* extLst'],
  ['x14:conditionalFormatting', 'cfRule* sqref'],
  ['cfRule', 'formula* colorScale dataBar iconSet extLst'],
  ['dataBar', 'cfvo* color'],
  ['x14:dataBar', 'cfvo* fillColor borderColor negativeFillColor negativeBorderColor axisColor'],
  ['hyperlinks', 'hyperlink*'],
  ['rowBreaks', 'brk*'],
  ['colBreaks', 'brk*'],
  ['headerFooter', 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'],
  [
    'styleSheet',
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ],
  ['dxf', 'font numFmt fill alignment border protection'],
  ['dxf/font', 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'],
  ['dxf/border', 'left right top bottom diagonal vertical horizontal'],
  ['wsDr', 'twoCellAnchor|oneCellAnchor|absoluteAnchor*'],
  ['twoCellAnchor', 'from! to! sp|grpSp|graphicFrame|cxnSp|pic! clientData!'],
  ['from', 'col! colOff! row! rowOff!'],
  ['to', 'col! colOff! row! rowOff!'],
  ['graphicFrame', 'nvGraphicFramePr! xfrm! graphic!'],
  ['nvGraphicFramePr', 'cNvPr! cNvGraphicFramePr!'],
  ['xfrm', 'off ext'],
  ['graphic', 'graphicData!'],
  ['graphicData', 'chart!'],
  ['graphicData/chart', ''],
  [
    'chartSpace',
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst',
  ],
  [
    'chart',
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs extLst',
  ],
  ['title', 'tx layout overlay spPr txPr extLst'],
  ['plotArea', 'layout barChart|lineChart*! catAx|valAx*! dTable spPr extLst'],
  ['barChart', 'barDir! grouping varyColors ser* dLbls gapWidth overlap serLines* axId*! extLst'],
  [
    'lineChart',
    'grouping! varyColors ser* dLbls dropLines hiLowLines upDownBars marker smooth axId*! extLst',
  ],
  [
    'barChart/ser',
    'idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape extLst',
  ],
  ['lineChart/ser', 'idx! order! tx spPr marker dPt* dLbls trendline* errBars cat val smooth extLst'],
  ['ser/tx', 'strRef|v!'],
  ['title/tx', 'strRef|rich!'],
  ['rich', 'bodyPr! lstStyle p*!'],
  ['txPr', 'bodyPr! lstStyle p*!'],
  ['p', 'pPr r|br|fld* endParaRPr'],
  ['pPr', 'lnSpc spcBef spcAft defRPr'],
  ['r', 'rPr t!'],
  ['defRPr', runLook],
  ['rPr', runLook],
  ['endParaRPr', runLook],
  ['spPr', `xfrm custGeom|prstGeom ${fill} ln effectLst|effectDag`],
  ['ln', `${fill} prstDash|custDash round|bevel|miter headEnd tailEnd`],
  ['majorGridlines', 'spPr'],
  ['solidFill', 'srgbClr'],
  ['pattFill', 'fgClr bgClr'],
  ['fgClr', 'srgbClr'],
  ['bgClr', 'srgbClr'],
  ['ser/marker', 'symbol size spPr extLst'],
  ['dLbls', `dLbl* delete ${labelParts} showLeaderLines leaderLines extLst`],
  ['dLbl', `idx! delete layout tx ${labelParts} extLst`],
  ['cat', 'multiLvlStrRef|numLit|numRef|strLit|strRef!'],
  ['val', 'numLit|numRef!'],
  ['strRef', 'f! strCache'],
  ['numRef', 'f! numCache'],
  ['strCache', 'ptCount pt*'],
  ['numCache', 'formatCode ptCount pt*'],
  ['pt', 'v!'],
  ['catAx', `${axis} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`],
  ['valAx', `${axis} crossBetween majorUnit minorUnit dispUnits extLst`],
  ['scaling', 'logBase orientation max min extLst'],
  ['legend', 'legendPos legendEntry* layout overlay spPr txPr extLst'],
  ['legendEntry', 'idx! delete txPr extLst'],
]);

interface Step {
  readonly names: readonly string[];
  readonly repeats: boolean;
  readonly needed: boolean;
}

interface OpenElement {
  readonly key: string;
  readonly name: string;
  readonly children: string[];
}

/**
 * What is out of order in a part, in words; nothing when all is well. With `every`, an element with children
 * whose order is not declared here is wrong too.
 */
export function disorderOf(xml: string, options: { readonly every: boolean }): string[] {
  const wrong: string[] = [];
  const open: OpenElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, prefix }) => {
    const parent = open.at(-1);
    parent?.children.push(local);
    const candidates = [`${prefix}:${local}`, `${parent?.name ?? ''}/${local}`, local];
    const key = candidates.find((candidate) => orders.has(candidate)) ?? local;
    open.push({ key, name: local, children: [] });
  });
  parser.on('closetag', () => {
    const { key, children } = open.pop()!;
    const order = orders.get(key);
    if (order !== undefined) wrong.push(...disorder(key, children, stepsOf(order)));
    else if (options.every && children.length > 0) wrong.push(`${key}: order not declared`);
  });
  parser.write(xml).close();
  return wrong;
}

function stepsOf(order: string): Step[] {
  return order.split(' ').map((word) => ({
    names: word.replace(/[*!]/g, '').split('|'),
    repeats: word.includes('*'),
    needed: word.includes('!'),
  }));
}

function disorder(key: string, children: readonly string[], steps: readonly Step[]): string[] {
  const wrong: string[] = [];
  let at = -1;
  for (const child of children) {
    const step = steps.findIndex(({ names }) => names.includes(child));
    if (step < 0) wrong.push(`${key} holds ${child}`);
    else if (step < at) wrong.push(`${key}: ${child} is late`);
    else if (step === at && !steps[step]!.repeats) wrong.push(`${key}: ${child} comes twice`);
    at = Math.max(at, step);
  }
  for (const { names, needed } of steps) {
    if (needed && !names.some((name) => children.includes(name)))
      wrong.push(`${key} lacks ${names.join(' or ')}`);
  }
  return wrong;
}
