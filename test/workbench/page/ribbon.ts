/** The group of the ribbon as the manifest describes it. */
import type { Language } from '../../../src/locale/texts';

/** One button. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture. */
  readonly icon: string;
  /** The function that it calls; null where it opens the pane. */
  readonly action: string | null;
}

const iconSize = '32';

/** The buttons of manifest.xml, in order; pictures are looked for in `folder`. */
export function ribbonButtons(manifest: string, language: Language, folder: string): RibbonButton[] {
  const xml = new DOMParser().parseFromString(manifest, 'text/xml');
  const resource = (id: string): string => {
    const found = [...xml.querySelectorAll('Resources > * > *')].find(
      (item) => item.getAttribute('id') === id,
    );
    const other = [...(found?.children ?? [])].find((item) =>
      item.getAttribute('Locale')?.startsWith(language),
    );
    return (other ?? found)?.getAttribute(other ? 'Value' : 'DefaultValue') ?? '';
  };
  const named = (parent: Element, path: string): string =>
    resource(parent.querySelector(path)?.getAttribute('resid') ?? '');
  return [...xml.querySelectorAll('Group > Control')].map((control) => ({
    id: control.id,
    label: named(control, ':scope > Label'),
    tip: named(control, 'Supertip > Description'),
    icon: `${folder}/${new URL(named(control, `Icon > Image[size="${iconSize}"]`)).pathname.slice(1)}`,
    action: control.querySelector('Action > FunctionName')?.textContent ?? null,
  }));
}
