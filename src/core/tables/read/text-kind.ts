export type TextKind = 'html' | 'spreadsheetml' | 'flat-ods' | 'xml' | 'json' | 'mime' | 'table';

/** What a text is, by how it begins. `bytes` is UTF-8. */
export function textKind(bytes: Buffer): TextKind {
  const head = bytes.toString('utf8', 0, 4096).trimStart();
  const lower = head.toLowerCase();
  if (
    /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|body|table|style|div|center|tr)\b/.test(
      lower,
    )
  )
    return 'html';
  if (
    lower.startsWith('<?xml') ||
    /^<(?:!doctype|!--|[a-z][\w.-]*(?::[\w.-]+)?[\s>])/.test(lower)
  ) {
    if (lower.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
    if (lower.includes('<html') || lower.includes('<table')) return 'html';
    if (lower.includes('opendocument:xmlns:office')) return 'flat-ods';
    return lower.startsWith('<?xml') || /^<[!a-z]/.test(lower) ? 'xml' : 'table';
  }
  if (/^mime-version:/i.test(head) && lower.includes('multipart/related')) return 'mime';
  return isJson(bytes, head) ? 'json' : 'table';
}

function isJson(bytes: Buffer, head: string): boolean {
  if (!/^[[{]\s*(?:["{[\]}]|-?\d)/.test(head)) return false;
  try {
    if (bytes.length < 1 << 20) JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    // Not JSON after all: a text table whose first field happens to begin with a bracket.
    return false;
  }
}
