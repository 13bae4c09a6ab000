package org.apache.kafka.common.serialization;

public class DoubleSerializer implements Serializer<Double> {
    @Override
    public byte[] serialize(String topic, Double data) {
        if (data == null) return null;
        long bits = Double.doubleToLongBits(data);
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) bytes[i] = (byte) (bits >>> (56 - 8 * i));
        return bytes;
    }
}
