// Failures of the file system in words.

const words: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EISDIR: "a folder",
  ENOTDIR: "a file where a folder should be",
  EACCES: "a place that may not be used (permission)",
  EPERM: "a place that may not be used (permission)",
  EROFS: "a read-only disk",
  ENOSPC: "a full disk",
  EDQUOT: "a full disk (quota)",
  EFBIG: "a file that would grow too large",
  EMFILE: "too many open files",
  ENAMETOOLONG: "a name that is too long",
  ELOOP: "links that lead in a circle",
  EEXIST: "a file of that name",
  EIO: "a disk that failed",
  ETXTBSY: "a file that is being executed",
  EPIPE: "a pipe that nobody reads any more",
  ESPIPE: "a pipe, which cannot be read twice",
  ENXIO: "a device or socket that is not there",
  ERR_STRING_TOO_LONG: "a file that is too large for one text",
  ERR_FS_FILE_TOO_LARGE: "a file that is too large for one text",
  Z_DATA_ERROR: "a damaged gzip file",
  Z_BUF_ERROR: "a gzip file that breaks off",
};

/** For "found …"; throws what is no failure of the system. */
export function describeSystemError(thrown: unknown): string {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "string") throw thrown;
  return describeErrorCode(thrown.code);
}

export const describeErrorCode = (code: string): string => words[code] ?? `a failure of the system (${code})`;
