// Time that this thread had the processor: on a machine that others use too, the clock would measure their work.

export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
