package org.apache.kafka.common.header.internals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

public class RecordHeaders implements Headers {
    private final List<Header> headers = new ArrayList<>();
    private boolean isReadOnly;

    public RecordHeaders() {
    }

    public RecordHeaders(Header[] headers) {
        if (headers != null) for (Header header : headers) this.headers.add(header);
    }

    public RecordHeaders(Iterable<Header> headers) {
        if (headers != null) for (Header header : headers) this.headers.add(header);
    }

    @Override
    public Headers add(Header header) throws IllegalStateException {
        Objects.requireNonNull(header, "Header cannot be null.");
        canWrite();
        headers.add(header);
        return this;
    }

    @Override
    public Headers add(String key, byte[] value) throws IllegalStateException {
        return add(new RecordHeader(key, value));
    }

    @Override
    public Headers remove(String key) throws IllegalStateException {
        canWrite();
        checkKey(key);
        Iterator<Header> iterator = headers.iterator();
        while (iterator.hasNext()) if (iterator.next().key().equals(key)) iterator.remove();
        return this;
    }

    @Override
    public Header lastHeader(String key) {
        checkKey(key);
        for (int i = headers.size() - 1; i >= 0; i--) {
            Header header = headers.get(i);
            if (header.key().equals(key)) return header;
        }
        return null;
    }

    @Override
    public Iterable<Header> headers(String key) {
        checkKey(key);
        List<Header> found = new ArrayList<>();
        for (Header header : headers) if (header.key().equals(key)) found.add(header);
        return found;
    }

    @Override
    public Iterator<Header> iterator() {
        return new ArrayList<>(headers).iterator();
    }

    @Override
    public Header[] toArray() {
        Header[] array = new Header[headers.size()];
        for (int i = 0; i < array.length; i++) array[i] = headers.get(i);
        return array;
    }

    public void setReadOnly() {
        isReadOnly = true;
    }

    private void checkKey(String key) {
        if (key == null) throw new IllegalArgumentException("key cannot be null.");
    }

    private void canWrite() {
        if (isReadOnly) throw new IllegalStateException("RecordHeaders has been closed.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordHeaders && headers.equals(((RecordHeaders) other).headers);
    }

    @Override
    public int hashCode() {
        return headers.hashCode();
    }

    @Override
    public String toString() {
        return "RecordHeaders(headers = " + headers + ", isReadOnly = " + isReadOnly + ")";
    }
}
