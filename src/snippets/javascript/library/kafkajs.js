// kafkajs
