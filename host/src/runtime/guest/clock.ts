/**
 * Moves the script's clock: `new Date()`, `Date()` and `Date.now()` are `offset` milliseconds from the system's.
 * `Intl.DateTimeFormat().format()` without a date is left alone.
 */
export function moveClock(scope: { Date: DateConstructor }, offset: number): void {
  if (offset === 0) return;
  const Real = scope.Date;
  const now = (): number => Real.now() + offset;
  const Moved: DateConstructor = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === Moved ? target : newTarget) as object,
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Moved, writable: true, configurable: true });
  Object.defineProperty(scope, 'Date', { value: Moved, writable: true, configurable: true });
}
