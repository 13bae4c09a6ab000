import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidMetadataException;
import org.apache.kafka.common.errors.RefreshRetriableException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** Prints a row for every protocol error ("errors"), its message ("messages") or every request type ("api-keys"). */
public class DumpProtocol {
    public static void main(String[] args) {
        switch (args[0]) {
            case "errors": for (Errors error : Errors.values()) System.out.println("  " + row(error) + ","); break;
            case "messages": for (Errors error : Errors.values()) System.out.println(text(error.name()) + ": " + text(error.message())); break;
            default: for (ApiKeys key : ApiKeys.values()) System.out.println("  " + row(key) + ",");
        }
    }

    static String row(Errors error) {
        String exception = "null";
        String kind = "none";
        if (error.exception() != null) {
            exception = "'" + error.exception().getClass().getName().substring("org.apache.kafka.common.".length()) + "'";
            if (error.exception() instanceof InvalidMetadataException) kind = "invalidMetadata";
            else if (error.exception() instanceof RefreshRetriableException) kind = "refreshRetriable";
            else if (error.exception() instanceof RetriableException) kind = "retriable";
            else if (error.exception() instanceof AuthorizationException) kind = "authorization";
        }
        return "[" + error.code() + ", '" + error.name() + "', " + exception + ", '" + kind + "']";
    }

    static String row(ApiKeys key) {
        String listeners = key.messageType.listeners().stream().map(listener -> listener.name().toLowerCase()).collect(Collectors.joining(" "));
        return "[" + key.id + ", '" + key.name + "', " + key.oldestVersion() + ", " + key.latestVersion() + ", "
            + key.clusterAction + ", " + key.forwardable + ", '" + listeners + "']";
    }

    static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
