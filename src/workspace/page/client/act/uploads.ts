// Files that are on their way: a form that is sent meanwhile waits for them.

const underWay = new Set<Promise<void>>();

export async function uploading(upload: Promise<void>): Promise<void> {
  underWay.add(upload);
  try {
    await upload;
  } finally {
    underWay.delete(upload);
  }
}

/** Comes back when none is left, whatever became of them. */
export const uploadsDone = async (): Promise<void> => {
  await Promise.allSettled(underWay);
};
