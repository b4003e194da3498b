/** The workbooks of `assets/samples`. */
import { oneStopDossiers } from './ho-so-mot-cua';
import { binhDuong2017 } from './par-binh-duong-2017';
import { caoBang2017 } from './par-cao-bang-2017';
import { laoCai2022 } from './qd-766-lao-cai-2022';
import { illustrated766 } from './qd-766-minh-hoa';
import { monthly766 } from './qd-766-thang-minh-hoa';
import type { Sample } from './sample';

export const samples: readonly Sample[] = [
  caoBang2017,
  binhDuong2017,
  laoCai2022,
  oneStopDossiers,
  illustrated766,
  monthly766,
];
