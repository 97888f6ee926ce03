/** Counts down the time an execution may take; stands still while its user is asked something. */
export class LimitClock {
  private timer: NodeJS.Timeout | null = null;
  private startedAt = 0;
  private pauses = 0;

  constructor(
    private left: number,
    private readonly onExpiry: () => void,
  ) {
    this.start();
  }

  pause(): void {
    this.pauses += 1;
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    this.left -= Date.now() - this.startedAt;
  }

  resume(): void {
    this.pauses -= 1;
    if (this.pauses === 0) this.start();
  }

  stop(): void {
    this.pauses = Infinity;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private start(): void {
    this.startedAt = Date.now();
    this.timer = setTimeout(this.onExpiry, Math.max(0, this.left));
  }
}
