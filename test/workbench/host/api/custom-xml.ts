import { SaxesParser } from 'saxes';
import type { CustomXmlModel, WorkbookModel } from '../../model/workbook-model';
import { namespaceOf } from '../../model/xml-namespace';
import { apiTable, child, method, property } from '../api-table';
import { HostError } from '../host-error';
import { object } from '../host-object';
import type { CustomXmlTarget } from '../targets';

export const customXmlPartCollection = apiTable('CustomXmlPartCollection', {
  items: (model) => model.data.customXml.map((part) => object('CustomXmlPart', part)),
  find: (model, args) => partObject(withId(model.data.customXml, args.text(0))),
  members: {
    add: child('1.5', (model, args) => {
      const part: CustomXmlModel = { id: model.freshId(), xml: wellFormed(args.text(0)) };
      model.data.customXml.push(part);
      return object('CustomXmlPart', part);
    }),
    getByNamespace: child('1.5', (_, args) =>
      object('CustomXmlPartScopedCollection', { namespace: args.text(0) }),
    ),
    getCount: method('1.5', (model) => model.data.customXml.length),
    getItemOrNullObject: child('1.5', (model, args) =>
      partObject(withId(model.data.customXml, args.text(0))),
    ),
  },
});

/** The parts of one namespace. */
export const customXmlPartScopedCollection = apiTable('CustomXmlPartScopedCollection', {
  items: (target, { model }) => partsOf(target, model).map((part) => object('CustomXmlPart', part)),
  find: (target, args, { model }) => partObject(withId(partsOf(target, model), args.text(0))),
  members: {
    getCount: method('1.5', (target, _, { model }) => partsOf(target, model).length),
    getItemOrNullObject: child('1.5', (target, args, { model }) =>
      partObject(withId(partsOf(target, model), args.text(0))),
    ),
    getOnlyItem: child('1.5', (target, _, { model }) => {
      const only = onlyOf(target, model);
      if (!only) throw new HostError('GeneralException', 'not exactly one part');
      return object('CustomXmlPart', only);
    }),
    getOnlyItemOrNullObject: child('1.5', (target, _, { model }) => partObject(onlyOf(target, model))),
  },
});

export const customXmlPart = apiTable('CustomXmlPart', {
  key: 'id',
  members: {
    id: property('1.5', ({ id }) => id),
    namespaceUri: property('1.5', ({ xml }) => namespaceOf(xml)),
    getXml: method('1.5', ({ xml }) => xml),
    setXml: method('1.5', (part, args) => {
      part.xml = wellFormed(args.text(0));
    }),
    delete: method('1.5', (part, _, { model }) => {
      model.data.customXml = model.data.customXml.filter((other) => other !== part);
    }),
  },
});

function partObject(part: CustomXmlModel | null) {
  return part && object('CustomXmlPart', part);
}

function partsOf({ namespace }: CustomXmlTarget, model: WorkbookModel): readonly CustomXmlModel[] {
  return model.data.customXml.filter((part) => namespaceOf(part.xml) === namespace);
}

function withId(parts: readonly CustomXmlModel[], id: string): CustomXmlModel | null {
  return parts.find((part) => part.id === id) ?? null;
}

function onlyOf(target: CustomXmlTarget, model: WorkbookModel): CustomXmlModel | null {
  const parts = partsOf(target, model);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** @throws HostError `InvalidArgument` for a text that is no XML document. */
function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const problems: string[] = [];
  parser.on('error', (error) => {
    problems.push(error.message);
  });
  parser.write(xml).close();
  if (problems.length > 0) throw new HostError('InvalidArgument', problems[0]);
  return xml;
}
