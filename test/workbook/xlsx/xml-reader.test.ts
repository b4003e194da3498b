import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { XmlEvent, XmlReader } from '../../../src/workbook/xlsx/xml-reader';

/** What a part says, in one line: `<name ns attr=value>`, `"text"`, `</name>`. */
function account(xml: string | Uint8Array, depth = 64): string {
  const reader = new XmlReader(typeof xml === 'string' ? strToU8(xml) : xml, 'part.xml', depth);
  const said: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') said.push(JSON.stringify(text));
    text = '';
  };
  while (reader.next() !== XmlEvent.end) {
    if (reader.event === XmlEvent.text) {
      text += reader.text();
      continue;
    }
    flush();
    if (reader.event === XmlEvent.close) said.push(`</${reader.name}>`);
    else {
      const values: string[] = [];
      for (let i = 0; i < reader.attributes.count; i += 1) values.push(reader.attributeValue(i));
      said.push(`<${[reader.name, ...values].join(' ')}>`);
    }
  }
  return said.join('');
}

function refusal(xml: string | Uint8Array, depth = 64): string | null {
  try {
    account(xml, depth);
    return null;
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code;
    throw error;
  }
}

describe('XmlReader', () => {
  test.each([
    ['<a/>', '<a></a>'],
    ['<?xml version="1.0"?>\n<a b="1" c=\'2\'><d>x</d></a>\n<!-- end -->', '<a 1 2><d>"x"</d></a>'],
    ['\ufeff<a>é</a>', '<a>"é"</a>'],
    ['<a>1<!-- no -->2<![CDATA[<3&]]>4<?pi x?></a>', '<a>"12<3&4"</a>'],
    ['<a b="&lt;&#10;&#x1F600;&quot;"> &amp;&apos;&gt; </a>', '<a <\n😀">" &\'> "</a>'],
    ['<a\n b = "x\ny"\t>\r\n</a >', '<a x y>"\\n"</a>'],
    ['<x:a xmlns:x="u"><x:b/></x:a>', '<a u><b></b></a>'],
    ['<đơn-vị_1.2 b="ổ"/>', '<đơn-vị_1.2 ổ></đơn-vị_1.2>'],
  ])('reads %j', (xml, said) => {
    expect(account(xml)).toBe(said);
  });

  test.each([
    [''],
    ['   '],
    ['text'],
    ['<a>'],
    ['<a></b>'],
    ['<a></ab>'],
    ['<ab></a>'],
    ['<a/><b/>'],
    ['<a/>x'],
    ['x<a/>'],
    ['<a b></a>'],
    ['<a b=1></a>'],
    ['<a b="1></a>'],
    ['<a b="<"></a>'],
    ['<a b="1"c="2"></a>'],
    ['<a b="1" b="2"></a>'],
    ['<1a/>'],
    ['< a/>'],
    ['<a><!-- </a>'],
    ['<a><![CDATA[ </a>'],
    ['<![CDATA[x]]>'],
    ['<a><!ELEMENT b></a>'],
    ['<x:a/>'],
    ['<x:a xmlns:y="u"/>'],
    ['<a:/>'],
    ['<a /b>'],
    ['</a>'],
    ['<?pi'],
    [`<a${Array.from({ length: 20 }, (_, i) => ` a${String(i)}=""`).join('')} a7=""/>`],
  ])('refuses %j as malformed', (xml) => {
    expect(refusal(xml)).toBe('malformed-xml');
  });

  test.each([['&nbsp;'], ['&amp'], ['&'], ['&#0;'], ['&#xD800;'], ['&#xFFFE;'], ['&#1114112;'], ['\u0001']])(
    'refuses the text %j once it is asked for',
    (text) => {
      expect(refusal(`<a>${text}</a>`)).toBe('malformed-xml');
      expect(refusal(`<a b="${text}"/>`)).toBe('malformed-xml');
    },
  );

  test('refuses bytes that are not UTF-8', () => {
    expect(refusal(Uint8Array.of(0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e))).toBe(
      'malformed-xml',
    );
  });

  test.each([
    ['<!DOCTYPE a><a/>'],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['<a><!DOCTYPE a></a>'],
    ['<a/><!DOCTYPE a>'],
    ['<a><!ENTITY b "c"></a>'],
  ])('refuses the document type in %j', (xml) => {
    expect(refusal(xml)).toBe('doctype');
  });

  test('allows as much nesting as the limit and no more', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(refusal(nested(64))).toBeNull();
    expect(refusal(nested(65))).toBe('xml-too-deep');
  });

  test('tells namespaces apart, whatever their prefix and wherever they begin and end', () => {
    const xml =
      '<a xmlns="one" xmlns:p="two"><p:b/><c xmlns="three"><d/></c><e xmlns:p="four"><p:f/></e><p:g/></a>';
    const reader = new XmlReader(strToU8(xml), 'part.xml', 64);
    const seen: string[] = [];
    while (reader.next() !== XmlEvent.end) {
      if (reader.event === XmlEvent.start) seen.push(`${reader.name}:${reader.namespace}`);
    }
    expect(seen).toEqual(['a:one', 'b:two', 'c:three', 'd:three', 'e:one', 'f:four', 'g:two']);
  });

  test('finds an attribute by its name with and without prefix', () => {
    const reader = new XmlReader(strToU8('<a xmlns:r="u" r:id="1" id="2" name=""/>'), 'part.xml', 64);
    reader.next();
    expect(reader.attribute('id')).toBe('2');
    expect(reader.prefixedAttribute('id')).toBe('1');
    expect(reader.attribute('name')).toBe('');
    expect(reader.attribute('nam')).toBeNull();
  });

  test('keeps apart element names that fall under one hash', () => {
    const names = Array.from({ length: 64 }, (_, i) =>
      Array.from({ length: 6 }, (_, bit) => ((i >> bit) & 1 ? 'Aa' : 'BB')).join(''),
    );
    const xml = `<r>${names.map((name) => `<${name}></${name}>`).join('')}</r>`;
    expect(account(xml)).toBe(`<r>${names.map((name) => `<${name}></${name}>`).join('')}</r>`);
  });

  test('says of any document what saxes says of it', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,4}$/);
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ệ', '😀', '&', '<', '>', '"', "'", '\n', ' ', ']') })
      .map((raw) => raw.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc
          .tuple(name, text, fc.array(tie('tree'), { maxLength: 3 }))
          .map(([tag, value, children]) => `<${tag} v="${value}">${children.join('')}</${tag}>`),
        name.map((tag) => `<${tag}/>`),
      ),
    }));
    fc.assert(
      fc.property(fc.tuple(name, fc.array(tree)), ([root, children]) => {
        const xml = `<${root}>${children.join('')}</${root}>`;
        expect(account(xml)).toBe(saxesAccount(xml));
      }),
    );
  });

  test('accepts no damaged document that saxes refuses, except for what only saxes looks at', () => {
    const sound = '<a b="1" c=\'2\'><d>x &amp; y</d><e/><!-- c --><f g="h">i</f></a>';
    fc.assert(
      fc.property(
        fc.nat(sound.length - 1),
        fc.constantFrom('<', '>', '"', '/', '&', '=', 'z', ' '),
        (at, put) => {
          const damaged = sound.slice(0, at) + put + sound.slice(at + 1);
          const theirs = saxesRefuses(damaged);
          const ours = refusal(damaged) !== null;
          // Saxes also refuses `--` in comments and `]]>` in text, neither of which changes what is read.
          if (theirs && !/<!-|-->|- >/.test(damaged))
            expect({ damaged, ours }).toEqual({ damaged, ours: true });
          if (!theirs) expect({ damaged, ours }).toEqual({ damaged, ours: false });
        },
      ),
    );
  });
});

function saxesAccount(xml: string): string {
  const parser = new SaxesParser();
  const said: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') said.push(JSON.stringify(text));
    text = '';
  };
  parser.on('text', (piece) => (text += piece));
  parser.on('opentag', (tag) => {
    flush();
    said.push(`<${[tag.name, ...Object.values(tag.attributes)].join(' ')}>`);
  });
  parser.on('closetag', (tag) => {
    flush();
    said.push(`</${tag.name}>`);
  });
  parser.write(xml).close();
  return said.join('');
}

function saxesRefuses(xml: string): boolean {
  const parser = new SaxesParser();
  let refused = false;
  parser.on('error', () => (refused = true));
  parser.write(xml).close();
  return refused;
}
