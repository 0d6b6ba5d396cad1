import fc from "fast-check";
import { expect, test } from "vitest";
import { ChannelError, encodePacket, type Packet, PacketReader } from "./channel.ts";

const packet: fc.Arbitrary<Packet> = fc.record({
  kind: fc.integer({ min: 0, max: 255 }),
  number: fc.integer({ min: 0, max: 0xffffffff }),
  text: fc.string({ unit: "grapheme", maxLength: 300 }),
});

test("packets come out as they went in, however the stream was cut", () => {
  fc.assert(
    fc.property(
      fc.array(packet, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1 }),
      (packets, cuts) => {
        const bytes = Buffer.concat(
          packets.map(({ kind, number, text }) => encodePacket(kind, number, text)),
        );
        const reader = new PacketReader();
        const read: Packet[] = [];
        for (let at = 0, cut = 0; at < bytes.length; cut++) {
          const to = Math.min(bytes.length, at + (cuts[cut % cuts.length] as number));
          read.push(...reader.read(bytes.subarray(at, to)));
          at = to;
        }
        expect(read).toEqual(packets);
      },
    ),
  );
});

test("a length that no packet can have is refused", () => {
  const tooLong = Buffer.alloc(16);
  tooLong.writeUInt32LE(0xfffffff0, 0);
  expect(() => new PacketReader().read(tooLong)).toThrow(ChannelError);
  expect(() => new PacketReader().read(Buffer.alloc(16))).toThrow(ChannelError);
});
