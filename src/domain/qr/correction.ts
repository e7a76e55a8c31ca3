/** The field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004:2015, 7.5.2): powers of 2 and their exponents. */
const POWER = new Uint8Array(255);
const EXPONENT = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  POWER[exponent] = value;
  EXPONENT[value] = exponent;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

function product(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return POWER[((EXPONENT[one] ?? 0) + (EXPONENT[other] ?? 0)) % 255] ?? 0;
}

/** Coefficients below the leading 1 of the product of (x - 2^i) for i from 0, the highest power first. */
function generator(degree: number): Uint8Array {
  const coefficients = new Uint8Array(degree);
  coefficients[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1) {
    for (let at = 0; at < degree; at += 1) {
      coefficients[at] = product(coefficients[at] ?? 0, POWER[root] ?? 0) ^ (coefficients[at + 1] ?? 0);
    }
  }
  return coefficients;
}

/**
 * Error correction codewords of some data: the remainder by the generator polynomial (Reed and Solomon 1960).
 *
 * @param count how many, at least 1
 */
export function correctionOf(data: Uint8Array, count: number): Uint8Array {
  const divisor = generator(count);
  const remainder = new Uint8Array(count);
  for (const byte of data) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[count - 1] = 0;
    for (let at = 0; at < count; at += 1) {
      remainder[at] = (remainder[at] ?? 0) ^ product(divisor[at] ?? 0, factor);
    }
  }
  return remainder;
}
