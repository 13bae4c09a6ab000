package org.apache.kafka.common.serialization;

public class FloatSerializer implements Serializer<Float> {
    @Override
    public byte[] serialize(String topic, Float data) {
        if (data == null) return null;
        int bits = Float.floatToIntBits(data);
        return new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
    }
}
