import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small stack machine and its compiler: enums, switches, maps of lambdas, exceptions of its own. */
public class Machine {
  enum Op {
    PUSH(1), ADD, SUB, MUL, DIV, DUP, SWAP, JUMP(1), JUMP_ZERO(1), CALL(1), RETURN, LOAD(1), STORE(1), PRINT, HALT;

    final int operands;

    Op() {
      this(0);
    }

    Op(int operands) {
      this.operands = operands;
    }
  }

  static class MachineException extends RuntimeException {
    final int at;

    MachineException(int at, String why, Throwable cause) {
      super("at " + at + ": " + why, cause);
      this.at = at;
    }
  }

  static List<Integer> assemble(String source) {
    Map<String, Integer> labels = new HashMap<>();
    List<Integer> code = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      code.clear();
      for (String word : source.trim().split("\\s+")) {
        if (word.endsWith(":")) {
          labels.put(word.substring(0, word.length() - 1), code.size());
        } else if (word.matches("-?\\d+")) {
          code.add(Integer.parseInt(word));
        } else if (Character.isUpperCase(word.charAt(0))) {
          code.add(Op.valueOf(word).ordinal());
        } else {
          Integer place = labels.get(word);
          if (place == null && pass == 1) {
            throw new IllegalArgumentException("no label " + word);
          }
          code.add(place == null ? -1 : place);
        }
      }
    }
    return code;
  }

  private final Deque<Integer> stack = new ArrayDeque<>();
  private final Deque<Integer> calls = new ArrayDeque<>();
  private final int[] memory = new int[4];
  private int steps;

  String run(List<Integer> code) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    loop:
    for (; ; steps++) {
      final int start = at;
      try {
        Op op = Op.values()[code.get(at++)];
        int operand = op.operands == 1 ? code.get(at++) : 0;
        switch (op) {
          case PUSH -> stack.push(operand);
          case ADD, SUB, MUL, DIV -> {
            int right = stack.pop();
            int left = stack.pop();
            stack.push(switch (op) {
              case ADD -> left + right;
              case SUB -> left - right;
              case MUL -> left * right;
              default -> left / right;
            });
          }
          case DUP -> stack.push(stack.peek());
          case SWAP -> {
            int top = stack.pop(), under = stack.pop();
            stack.push(top);
            stack.push(under);
          }
          case JUMP_ZERO -> at = stack.pop() == 0 ? operand : at;
          case CALL -> {
            calls.push(at);
            at = operand;
          }
          case JUMP -> at = operand;
          case RETURN -> at = calls.pop();
          case LOAD -> stack.push(memory[operand]);
          case STORE -> memory[operand] = stack.pop();
          case PRINT -> out.append(stack.pop()).append(' ');
          case HALT -> {
            break loop;
          }
        }
      } catch (ArithmeticException | IndexOutOfBoundsException e) {
        throw new MachineException(start, e.getMessage(), e);
      } catch (RuntimeException e) {
        throw new MachineException(start, e.getClass().getSimpleName(), null);
      }
    }
    return out + "in " + steps + " steps, left " + stack;
  }

  public static void main(String[] args) {
    String factorial = """
        PUSH 10 CALL fact PRINT PUSH 13 CALL fact PRINT HALT
        fact: STORE 0 PUSH 1 STORE 1
        more: LOAD 0 JUMP_ZERO done
          LOAD 1 LOAD 0 MUL STORE 1
          LOAD 0 PUSH 1 SUB STORE 0 JUMP more
        done: LOAD 1 RETURN
        """;
    List<Integer> code = assemble(factorial);
    System.out.println(code);
    System.out.println(new Machine().run(code));
    System.out.println(new Machine().run(assemble("PUSH 3 PUSH -4 SWAP DUP ADD SUB DUP PRINT HALT")));
    for (String wrong : new String[] {"PUSH 1 PUSH 0 DIV", "ADD", "PUSH 5 STORE 9", "PUSH 1", "JUMP nowhere", "Jump", "99"}) {
      try {
        System.out.println(new Machine().run(assemble(wrong)));
      } catch (MachineException e) {
        System.out.println(e.getMessage() + " <- " + e.getCause());
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
