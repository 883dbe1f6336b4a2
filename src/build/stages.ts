/** Do one named part of the build and tell its time. */
export type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

/**
 * Print one line for each stage: its name and time. In a terminal the name stands there while the stage runs; where
 * the output is kept (CI), a line is written once, when the stage has ended.
 */
export function stagesTo(out: NodeJS.WriteStream = process.stdout): Stage {
  return async (name, work) => {
    const started = performance.now();
    const title = name.padEnd(20);
    const end = (how: string): boolean => out.write(`${out.isTTY ? '' : title}${how}${seconds(started)}\n`);
    if (out.isTTY) out.write(title);
    try {
      const result = await work();
      end('');
      return result;
    } catch (error) {
      end('failed after');
      throw error;
    }
  };
}

/** For a build whose stages nobody watches. */
export const silently: Stage = async (_name, work) => work();
