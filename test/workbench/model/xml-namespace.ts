/** The namespace of the root element. */
export function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][^\s/>]*)([^>]*)>/.exec(xml);
  const [name = '', attributes = ''] = [root?.[1], root?.[2]];
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}
