import { page } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "Old", redirect: "/items/1?from=old" }, () => <Text>Old</Text>);
