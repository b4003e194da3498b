import type { WorkbookModel } from '../../model/workbook-model';
import { apiTable, child, method, property } from '../api-table';
import { jsonOf } from '../arguments';
import { object } from '../host-object';
import type { Json } from '../wire';

export const settingCollection = apiTable('SettingCollection', {
  items: (model) => [...model.data.settings.keys()].map((key) => object('Setting', { key })),
  find: (model, args) => settingObject(model, args.text(0)),
  members: {
    add: child('1.4', (model, args) => {
      const key = args.text(0);
      model.data.settings.set(key, JSON.stringify(args.json(1)));
      return object('Setting', { key });
    }),
    getCount: method('1.4', (model) => model.data.settings.size),
    getItemOrNullObject: child('1.4', (model, args) => settingObject(model, args.text(0))),
  },
});

export const setting = apiTable('Setting', {
  key: '_id',
  members: {
    _id: property('1.4', ({ key }) => key),
    key: property('1.4', ({ key }) => key),
    value: property(
      '1.4',
      ({ key }, { model }) => JSON.parse(model.data.settings.get(key) ?? 'null') as Json,
      ({ key }, value, { model }) => {
        model.data.settings.set(key, JSON.stringify(jsonOf(value)));
      },
    ),
    delete: method('1.4', ({ key }, _, { model }) => {
      model.data.settings.delete(key);
    }),
  },
});

function settingObject(model: WorkbookModel, key: string) {
  return model.data.settings.has(key) ? object('Setting', { key }) : null;
}
