package org.apache.kafka.common;

import java.util.Set;
import java.util.UUID;

/** An id of 16 bytes, written in base64 as addresses allow it, without padding. */
public class Uuid implements Comparable<Uuid> {
    public static final Uuid ONE_UUID = new Uuid(0L, 1L);
    public static final Uuid METADATA_TOPIC_ID = ONE_UUID;
    public static final Uuid ZERO_UUID = new Uuid(0L, 0L);
    public static final Set<Uuid> RESERVED = Set.of(ZERO_UUID, ONE_UUID);
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final long mostSignificantBits;
    private final long leastSignificantBits;

    public Uuid(long mostSigBits, long leastSigBits) {
        mostSignificantBits = mostSigBits;
        leastSignificantBits = leastSigBits;
    }

    public static Uuid randomUuid() {
        Uuid uuid = unsafeRandomUuid();
        while (RESERVED.contains(uuid) || uuid.toString().startsWith("-")) uuid = unsafeRandomUuid();
        return uuid;
    }

    private static Uuid unsafeRandomUuid() {
        UUID drawn = UUID.randomUUID();
        return new Uuid(drawn.getMostSignificantBits(), drawn.getLeastSignificantBits());
    }

    public long getMostSignificantBits() {
        return mostSignificantBits;
    }

    public long getLeastSignificantBits() {
        return leastSignificantBits;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        if (!(other instanceof Uuid)) return false;
        Uuid uuid = (Uuid) other;
        return mostSignificantBits == uuid.mostSignificantBits && leastSignificantBits == uuid.leastSignificantBits;
    }

    @Override
    public int hashCode() {
        long both = mostSignificantBits ^ leastSignificantBits;
        return (int) (both >> 32) ^ (int) both;
    }

    /** 22 digits of base64, as addresses allow it: the last has two bits of the id only. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 128; bit += 6) {
            int digit = 0;
            for (int i = bit; i < bit + 6; i++) digit = digit << 1 | (i < 128 ? bitAt(i) : 0);
            text.append(DIGITS.charAt(digit));
        }
        return text.toString();
    }

    private int bitAt(int place) {
        return (int) ((place < 64 ? mostSignificantBits >>> (63 - place) : leastSignificantBits >>> (127 - place)) & 1);
    }

    public static Uuid fromString(String str) {
        if (str.length() > 24) {
            throw new IllegalArgumentException("Input string with prefix `" + str.substring(0, 24)
                + "` is too long to be decoded as a base64 UUID");
        }
        String digits = str.endsWith("==") ? str.substring(0, str.length() - 2) : str;
        long[] halves = new long[2];
        for (int i = 0; i < digits.length() * 6; i++) {
            int digit = DIGITS.indexOf(digits.charAt(i / 6));
            if (digit < 0) {
                throw new IllegalArgumentException(
                    "Illegal base64 character " + Integer.toString(digits.charAt(i / 6), 16));
            }
            if (i < 128) halves[i / 64] = halves[i / 64] << 1 | (digit >> (5 - i % 6) & 1);
        }
        if (digits.length() != 22) {
            throw new IllegalArgumentException("Input string `" + str + "` decoded as " + digits.length() * 6 / 8
                + " bytes, which is not equal to the expected 16 bytes of a base64-encoded UUID");
        }
        return new Uuid(halves[0], halves[1]);
    }

    @Override
    public int compareTo(Uuid other) {
        if (mostSignificantBits > other.mostSignificantBits) return 1;
        if (mostSignificantBits < other.mostSignificantBits) return -1;
        if (leastSignificantBits > other.leastSignificantBits) return 1;
        if (leastSignificantBits < other.leastSignificantBits) return -1;
        return 0;
    }
}
