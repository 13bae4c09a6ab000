import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class BankJdk {
    static class InsufficientFunds extends Exception {
        private final long missing;

        InsufficientFunds(String message, long missing) {
            super(message);
            this.missing = missing;
        }

        long getMissing() {
            return missing;
        }
    }

    static abstract class Account {
        private static int created = 0;
        protected long balance;
        final String owner;

        Account(String owner) {
            this.owner = owner;
            created++;
        }

        static int created() {
            return created;
        }

        abstract long fee(long amount);

        void withdraw(long amount) throws InsufficientFunds {
            if (amount <= 0) throw new IllegalArgumentException("amount " + amount);
            long total = amount + fee(amount);
            if (total > balance) {
                throw new InsufficientFunds(owner + " lacks money", total - balance);
            }
            balance -= total;
        }

        void deposit(long amount) {
            balance += amount;
        }
    }

    static class Savings extends Account {
        private double rate = 0.02;

        Savings(String owner, long start) {
            super(owner);
            deposit(start);
        }

        @Override
        long fee(long amount) {
            return 0;
        }

        void addInterest() {
            balance += (long) (balance * rate);
        }
    }

    static final class Checking extends Account {
        Checking(String owner) {
            super(owner);
        }

        @Override
        long fee(long amount) {
            return amount > 1_000 ? 5 : 1;
        }
    }

    private final Map<String, Account> accounts = new HashMap<>();
    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    private final Lock lock = new ReentrantLock();

    void open(Account account) {
        accounts.put(account.owner, account);
    }

    boolean transfer(String from, String to, long amount) {
        lock.lock();
        try {
            Account source = accounts.get(from);
            Account target = accounts.get(to);
            if (source == null || target == null) {
                return false;
            }
            source.withdraw(amount);
            target.deposit(amount);
            journal.add(from + "->" + to + ":" + amount);
            return true;
        } catch (InsufficientFunds e) {
            journal.add(e.getMessage() + " " + e.getMissing());
            return false;
        } finally {
            lock.unlock();
        }
    }

    static int grade(int points) {
        int grade;
        if (points > 90) grade = 1;
        else if (points > 70) grade = 2;
        else grade = 3;
        return grade;
    }

    static String name(int day) {
        String result;
        switch (day % 7) {
            case 0:
                result = "Sunday";
                break;
            case 6:
                result = "Saturday";
                break;
            default:
                result = "weekday";
        }
        return result;
    }

    public static void main(String[] args) throws InterruptedException {
        BankJdk bank = new BankJdk();
        Savings ann = new Savings("ann", 1_000);
        bank.open(ann);
        bank.open(new Checking("bob"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 1; i <= 10; i++) {
            final long amount = i * 10L;
            pool.submit(() -> bank.transfer("ann", "bob", amount));
            pool.execute(new Runnable() {
                @Override
                public void run() {
                    bank.transfer("bob", "ann", amount / 2);
                }
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            System.out.println("still running");
        }
        ann.addInterest();
        System.out.println(Account.created() + " accounts, " + bank.journal.size() + " entries");
        Object[] things = {1, "two", 3.0, 'c', null, ann};
        for (Object thing : things) {
            if (thing instanceof Integer number && number > 0) System.out.println("int " + (number + 1));
            else if (thing instanceof String) System.out.println(((String) thing).length());
            else System.out.println(thing == null ? "null" : thing.getClass().getSimpleName());
        }
        System.out.println(grade(80) + name(6));
    }
}
