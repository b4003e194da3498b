import { HostError } from '../host/host-error';

/** Throws `InvalidArgument` unless the condition holds. */
export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new HostError('InvalidArgument', what);
}
