import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps the settings of its producer in a file, as programs at work do. */
public class SettingsFile {
    public static void main(String[] args) throws Exception {
        Properties settings = load("src/main/resources/client.properties");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            System.out.println("at offset " + producer.send(new ProducerRecord<>("orders", "first")).get().offset());
        }
        Properties beside = new Properties();
        try (InputStream found = SettingsFile.class.getResourceAsStream("/application.properties")) {
            beside.load(found);
        }
        System.out.println("beside the classes: " + beside.equals(settings));
        Thread.currentThread().setContextClassLoader(null);
        System.out.println(SettingsFile.class.getClassLoader().getResourceAsStream("orders.csv"));

        try (Writer own = new FileWriter("own.properties")) {
            own.write("client.id=mine\n");
        }
        System.out.println("its own: " + load("own.properties"));
        try {
            load("orders.txt");
        } catch (IOException missing) {
            System.out.println(missing.getMessage());
        }
    }

    private static Properties load(String path) throws IOException {
        if (!Files.exists(Path.of(path))) throw new IOException(path + " was not found");
        Properties loaded = new Properties();
        try (InputStream file = new FileInputStream(path)) {
            loaded.load(file);
        }
        return loaded;
    }
}
