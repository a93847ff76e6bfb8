import { encode } from 'uqr';

/** The rows of a QR code (ISO/IEC 18004) for a text, dark modules true, without the empty margin. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}
