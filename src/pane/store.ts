/** A value that changes and tells who listens; plugs into React's external-store hook. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly get = (): State => this.state;

  /** Listeners are told once, and only where something is another value than before. */
  update(patch: Partial<State>): void {
    const next = { ...this.state, ...patch };
    const keys = Object.keys(patch) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.state[key]))) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }

  /** Gives what ends listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
}
