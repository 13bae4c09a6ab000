package java.time.temporal;

public interface TemporalAccessor {}

public interface TemporalAmount {}

public interface Temporal extends TemporalAccessor {
}
