const files = new Map<string, Promise<unknown>>();

/** What a data file of the site holds, fetched once. Rejects when it cannot be had; a later call tries again. */
export function loadDataFile(address: string): Promise<unknown> {
  const file =
    files.get(address) ??
    fetchJson(address).catch((error: unknown) => {
      files.delete(address);
      throw error;
    });
  files.set(address, file);
  return file;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}
