import type { Targets, TypeName } from './targets';

/** An object of the API on the host's side: its type, and the part of the model that it speaks of. */
export class HostObject<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly target: Targets[K],
  ) {}

  is<P extends TypeName>(type: P): this is HostObject<P> {
    const own: TypeName = this.type;
    return own === type;
  }
}

/** `object('Range', { sheet, row: 0, column: 0, rows: 1, columns: 1 })` */
export function object<K extends TypeName>(type: K, target: Targets[K]): HostObject<K> {
  return new HostObject(type, target);
}
