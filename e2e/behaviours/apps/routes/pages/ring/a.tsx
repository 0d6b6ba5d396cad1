import { page } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "Ring", redirect: "/ring/b" }, () => <Text>Ring</Text>);
