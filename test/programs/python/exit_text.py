import sys
def main():
    sys.exit('bye')
main()
