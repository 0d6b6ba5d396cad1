export {
  type Connection,
  type ConnectionState,
  type ConnectionStatus,
  type ConnectOptions,
  connect,
} from "./connect.ts";
