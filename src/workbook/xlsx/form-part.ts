/** The custom XML part of a form that was issued to a unit. */
import type { FormStamp } from '../snapshot';
import { findCustomXml } from './own-part';
import type { Package } from './package';
import { escapeXml } from './xml-text';

export const formNamespace = 'urn:chiso:form:1';

/** `<form xmlns="urn:chiso:form:1" unit="..." period="..." setVersion="..." structure="..."/>` */
export function formPartXml({ unit, period, setVersion, structure }: FormStamp): string {
  const attributes = Object.entries({ unit, period, setVersion, structure })
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<form xmlns="${formNamespace}"${attributes}/>`;
}

/** The stamp of a form; null where the workbook has none. */
export function findFormStamp(parts: Package, workbookPart: string): FormStamp | null {
  const part = findCustomXml(parts, workbookPart, formNamespace);
  if (part === null) return null;
  const xml = parts.xml(part);
  xml.next();
  const attribute = (name: string) => xml.attribute(name) ?? '';
  return {
    unit: attribute('unit'),
    period: attribute('period'),
    setVersion: attribute('setVersion'),
    structure: attribute('structure'),
  };
}
