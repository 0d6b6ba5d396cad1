/**
 * The system calls that a confined process is refused, as a seccomp filter for bubblewrap: those that reach other processes, the
 * network, namespaces, mounts, keys, modules and the parts of the kernel with the longest list of holes. Node and V8 use none of them.
 */

/** By number on x86-64. */
const REFUSED: Readonly<Record<string, number>> = {
  socket: 41,
  ptrace: 101,
  syslog: 103,
  personality: 135,
  modify_ldt: 154,
  pivot_root: 155,
  adjtimex: 159,
  chroot: 161,
  acct: 163,
  settimeofday: 164,
  mount: 165,
  umount2: 166,
  swapon: 167,
  swapoff: 168,
  reboot: 169,
  iopl: 172,
  ioperm: 173,
  init_module: 175,
  delete_module: 176,
  quotactl: 179,
  clock_settime: 227,
  kexec_load: 246,
  add_key: 248,
  request_key: 249,
  keyctl: 250,
  unshare: 272,
  perf_event_open: 298,
  name_to_handle_at: 303,
  open_by_handle_at: 304,
  clock_adjtime: 305,
  setns: 308,
  process_vm_readv: 310,
  process_vm_writev: 311,
  kcmp: 312,
  finit_module: 313,
  kexec_file_load: 320,
  bpf: 321,
  userfaultfd: 323,
  io_uring_setup: 425,
  io_uring_enter: 426,
  io_uring_register: 427,
  open_tree: 428,
  move_mount: 429,
  fsopen: 430,
  fsconfig: 431,
  fsmount: 432,
  fspick: 433,
  pidfd_getfd: 438,
  mount_setattr: 442,
};

const CLONE = 56;
/** Its flags lie in memory, where a filter cannot look: "not there" makes the C library use `clone`. */
const CLONE3 = 435;
const NEW_USER_NAMESPACE = 0x1000_0000;
const X86_64 = 0xc000_003e;
/** Calls of the x32 interface have this bit. */
const X32 = 0x4000_0000;

const EPERM = 1;
const ENOSYS = 38;
const ALLOW = 0x7fff_0000;
const KILL = 0x8000_0000;
const refuse = (error: number) => 0x0005_0000 | error;

// Classic BPF: load a word of seccomp_data, jump if equal / if at least / if a bit is set, return.
const LOAD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_AT_LEAST = 0x35;
const JUMP_BIT = 0x45;
const RETURN = 0x06;
const NUMBER_AT = 0;
const ARCHITECTURE_AT = 4;
const FIRST_ARGUMENT_AT = 16;

type Instruction = [code: number, ifTrue: number, ifFalse: number, value: number];

/** The filter's bytes, or null where the machine is of a kind whose numbers we have not tried. */
export function systemCallFilter(architecture: string = process.arch): Buffer | null {
  if (architecture !== "x64") return null;
  const program: Instruction[] = [
    [LOAD, 0, 0, ARCHITECTURE_AT],
    [JUMP_EQUAL, 1, 0, X86_64],
    [RETURN, 0, 0, KILL],
    [LOAD, 0, 0, NUMBER_AT],
    [JUMP_AT_LEAST, 0, 1, X32],
    [RETURN, 0, 0, refuse(EPERM)],
    [JUMP_EQUAL, 0, 1, CLONE3],
    [RETURN, 0, 0, refuse(ENOSYS)],
    ...Object.values(REFUSED).flatMap((number): Instruction[] => [
      [JUMP_EQUAL, 0, 1, number],
      [RETURN, 0, 0, refuse(EPERM)],
    ]),
    [JUMP_EQUAL, 0, 3, CLONE],
    [LOAD, 0, 0, FIRST_ARGUMENT_AT],
    [JUMP_BIT, 0, 1, NEW_USER_NAMESPACE],
    [RETURN, 0, 0, refuse(EPERM)],
    [RETURN, 0, 0, ALLOW],
  ];
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, ifTrue, ifFalse, value], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(value, index * 8 + 4);
  });
  return bytes;
}
