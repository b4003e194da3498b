/** ChiSo's two custom XML parts: what it wrote into the workbook, and what that looks like. */
import { layoutNamespace, layoutPartXml, parseLayoutPart } from '../xlsx/layout-part';
import { ownNamespace, ownPartXml, parseOwnPart, type OwnPart } from '../xlsx/own-part';

/** The parts as they are in a workbook; an id is null where there is none. */
export interface OwnParts {
  readonly own: StoredPart;
  readonly layout: StoredPart;
}

/** One part, with its text. */
export interface StoredPart {
  readonly id: string | null;
  readonly xml: string;
}

/** Asks for the parts; `found` tells them after two batches, between which `read` is called. */
export function loadOwnParts({ workbook }: Excel.RequestContext): {
  readonly read: () => void;
  readonly found: () => OwnParts;
} {
  const parts = [ownNamespace, layoutNamespace].map((namespace) =>
    workbook.customXmlParts.getByNamespace(namespace).load('items/id'),
  );
  let texts: (OfficeExtension.ClientResult<string> | undefined)[] = [];
  const stored = (at: number): StoredPart => ({
    id: parts[at]!.items[0]?.id ?? null,
    xml: texts[at]?.value ?? '',
  });
  return {
    read: () => {
      texts = parts.map(({ items: [first] }) => first?.getXml());
    },
    found: () => ({ own: stored(0), layout: stored(1) }),
  };
}

export function ownPartOf({ own }: OwnParts): OwnPart {
  return (own.id === null ? null : parseOwnPart(own.xml)) ?? { sheets: [], run: null };
}

/** Packed layouts by name of sheet. */
export function layoutsOf({ layout }: OwnParts): Map<string, string> {
  return layout.id === null ? new Map<string, string>() : parseLayoutPart(layout.xml);
}

export function setOwnPart(context: Excel.RequestContext, { own }: OwnParts, content: OwnPart): void {
  setPart(context, own.id, ownPartXml(content));
}

export function setLayoutPart(
  context: Excel.RequestContext,
  { layout }: OwnParts,
  layouts: ReadonlyMap<string, string>,
): void {
  setPart(context, layout.id, layoutPartXml(layouts));
}

/** Puts parts back to what they were; `now` are those that are there. */
export function putBackParts(context: Excel.RequestContext, before: OwnParts, now: OwnParts): void {
  for (const kind of ['layout', 'own'] as const) {
    const { id } = now[kind];
    if (before[kind].id !== null) setPart(context, id, before[kind].xml);
    else if (id !== null) context.workbook.customXmlParts.getItem(id).delete();
  }
}

function setPart({ workbook }: Excel.RequestContext, id: string | null, xml: string): void {
  if (id === null) workbook.customXmlParts.add(xml);
  else workbook.customXmlParts.getItem(id).setXml(xml);
}
