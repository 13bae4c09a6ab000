import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;

/** Dates and times, and both ways to write them. */
public class Dates {
  public static void main(String[] args) throws Exception {
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 13, 5, 7);
    DateTimeFormatter full = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    System.out.println(moment + " " + moment.format(full) + " " + moment.format(DateTimeFormatter.ofPattern("EEE, d MMM yy h:mm a")));
    System.out.println(moment.plusYears(1) + " " + moment.minusMonths(13) + " " + moment.plusDays(366) + " " + moment.plusHours(11));
    System.out.println(LocalDateTime.parse("2024-12-31T23:59:59.5").plusNanos(500_000_000) + " " + LocalDateTime.parse("2020-01-02 03:04:05", full));
    System.out.println(LocalDate.parse("2023-03-01").minusDays(1) + " " + LocalDate.of(2000, 1, 31).plusMonths(1) + " " + LocalDate.of(2023, 7, 4).getDayOfWeek());
    System.out.println(LocalTime.of(9, 30).plusMinutes(45) + " " + LocalTime.parse("10:15:30").minusHours(11) + " " + LocalTime.MIDNIGHT);
    System.out.println(ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 25)) + " " + ChronoUnit.MONTHS.between(moment, moment.plusDays(59)));
    System.out.println(Duration.between(moment, moment.plusSeconds(3661)) + " " + ChronoUnit.MINUTES.between(moment, moment.minusSeconds(3661)));
    Instant instant = Instant.ofEpochMilli(1_700_000_000_123L);
    System.out.println(LocalDateTime.ofInstant(instant, ZoneOffset.UTC) + " " + instant.atZone(ZoneId.of("UTC")) + " " + instant.atZone(ZoneOffset.ofHours(-5)));
    System.out.println(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSS").withZone(ZoneOffset.UTC).format(instant) + " " + DateTimeFormatter.ISO_INSTANT.format(instant));
    System.out.println(instant.plus(Duration.ofHours(2)).minus(1, ChronoUnit.DAYS) + " " + instant.truncatedTo(ChronoUnit.HOURS) + " " + Instant.parse("2024-01-01T00:00:00.250Z").toEpochMilli());
    System.out.println(moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + " " + moment.format(DateTimeFormatter.ISO_DATE));
    System.out.println(moment.toEpochSecond(ZoneOffset.UTC) + " " + moment.isAfter(moment.minusSeconds(1)) + " " + moment.equals(LocalDateTime.of(2024, 2, 29, 13, 5, 7)) + " " + moment.hashCode());
    for (String wrong : new String[] {"2024-13-01", "2023-02-29", "yesterday", "2024-01-01T"}) {
      try {
        System.out.println(LocalDate.parse(wrong));
      } catch (DateTimeParseException unreadable) {
        System.out.println(unreadable.getMessage());
      }
    }
    try {
      LocalDate.of(2023, 4, 31);
    } catch (DateTimeException invalid) {
      System.out.println(invalid.getMessage());
    }
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    System.out.println(format.format(new Date(1_700_000_000_007L)) + " " + format.parse("2024-02-30T10:00:00.250").getTime());
    SimpleDateFormat words = new SimpleDateFormat("EEEE, MMMM d, yyyy 'at' hh:mm a");
    words.setTimeZone(TimeZone.getTimeZone("GMT+02:00"));
    System.out.println(words.format(new Date(0L)) + " " + new SimpleDateFormat("yyMMddHHmmss").parse("240102030405").getTime());
    try {
      format.parse("today");
    } catch (ParseException unreadable) {
      System.out.println(unreadable.getMessage() + " " + unreadable.getErrorOffset());
    }
  }
}
